import { blake3 } from "@noble/hashes/blake3.js";
import { hmac } from "@noble/hashes/hmac.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { sha3_256 } from "@noble/hashes/sha3.js";
import { utf8ToBytes as bytes, bytesToHex as hex } from "@noble/hashes/utils.js";
import CryptoJS from "crypto-js";

export default function main() {
  const key = CryptoJS.enc.Hex.parse("000102030405060708090a0b0c0d0e0f");
  return [
    hex(sha256(bytes("abc"))),
    hex(sha512(bytes("abc"))),
    hex(sha3_256(bytes("abc"))),
    hex(blake3(bytes("abc"))),
    hex(hmac(sha256, bytes("k"), bytes("m"))),
    hex(pbkdf2(sha256, bytes("p"), bytes("s"), { c: 5, dkLen: 16 })),
    hex(sha256.create().update(bytes("a")).update(bytes("b")).digest()),
    hex(sha256(new Uint8Array(100))),
    CryptoJS.MD5("a").toString(),
    CryptoJS.SHA1("abc").toString(),
    CryptoJS.SHA512("abc").toString(),
    CryptoJS.HmacSHA256("m", "k").toString(),
    CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse("hé")),
    CryptoJS.AES.encrypt("message", key, { iv: key }).toString(),
    CryptoJS.RIPEMD160("a").toString(),
    CryptoJS.PBKDF2("p", "salt", { keySize: 4, iterations: 3 }).toString(),
  ];
}
