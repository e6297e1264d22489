import { MAX, NIL, parse, stringify, v1, v3, v4, v5, v6, v7, validate, version } from "uuid";

const random = Uint8Array.from({ length: 16 }, (_, index) => index * 16 + 5);
export default () => [
  v4({ random }),
  v1({ node: [1, 35, 69, 103, 137, 171], clockseq: 0x1234, msecs: 1.3e12, nsecs: 5678 }),
  v3("hello", v3.DNS),
  v5("hello.example.com", v5.DNS),
  v5("http://example.com/hello", v5.URL),
  v6({ node: [1, 35, 69, 103, 137, 171], clockseq: 0x1234, msecs: 1.3e12, nsecs: 5678 }),
  v7({ random, msecs: 1.7e12, seq: 5 }),
  Array.from(parse("6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b")),
  stringify(random),
  validate("6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b"),
  validate("nope"),
  version("6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b"),
  NIL,
  MAX,
  v4().length,
  v4() !== v4(),
  version(v7()),
];
