import { customAlphabet, customRandom, nanoid, urlAlphabet } from "nanoid";
import { nanoid as insecure, customAlphabet as insecureAlphabet } from "nanoid/non-secure";
export default () => {
  let seed = 1;
  const random = (size) => Uint8Array.from({ length: size }, () => (seed = (seed * 48271) % 2147483647) & 255);
  return [
    customRandom("abcdef", 10, random)(),
    customRandom(urlAlphabet, 21, random)(),
    customRandom("0123456789", 5, random)(8),
    nanoid().length,
    nanoid(5).length,
    /^[\w-]+$/.test(nanoid()),
    customAlphabet("x", 4)(),
    insecure(7).length,
    insecureAlphabet("ab", 6)().replace(/[ab]/g, ""),
    urlAlphabet,
    new Set(Array.from({ length: 100 }, () => nanoid())).size,
  ];
};
