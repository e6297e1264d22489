/** Takes a name on a session bus, as a program that offers a service does. */
import { connect, type Socket } from "node:net";

const pad = (parts: Buffer[], to: number): Buffer => {
  const all = Buffer.concat(parts);
  return Buffer.concat([all, Buffer.alloc((to - (all.length % to)) % to)]);
};

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const string = (text: string): Buffer => Buffer.concat([number(Buffer.byteLength(text)), Buffer.from(`${text}\0`)]);

/** A call of the bus itself: its header's fields are path, interface, member, destination and the signature. */
function call(serial: number, member: string, signature = "", body: Buffer = Buffer.alloc(0)): Buffer {
  const fields = [
    [1, "o", string("/org/freedesktop/DBus")],
    [2, "s", string("org.freedesktop.DBus")],
    [3, "s", string(member)],
    [6, "s", string("org.freedesktop.DBus")],
    ...(signature === "" ? [] : [[8, "g", Buffer.from(`\x02${signature}\0`)] as const]),
  ] as const;
  let array = Buffer.alloc(0);
  for (const [code, type, value] of fields)
    array = Buffer.concat([pad([array], 8), Buffer.from([code, 1, type.charCodeAt(0), 0]), value]);
  const start = Buffer.from([0x6c, 1, 0, 1]);
  return Buffer.concat([pad([start, number(body.length), number(serial), number(array.length), array], 8), body]);
}

/** Holds `name` on the bus with this socket until the returned connection is ended. */
export async function takeName(bus: string, name: string): Promise<Socket> {
  const socket = connect(bus);
  const answer = (): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      socket.once("data", resolve);
      socket.once("error", reject);
    });
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString("hex");
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  const reply = (await answer()).toString();
  if (!reply.startsWith("OK")) throw new Error(`the bus at ${bus} answers ${reply}`);
  socket.write("BEGIN\r\n");
  socket.write(call(1, "Hello"));
  await answer();
  socket.write(call(2, "RequestName", "su", Buffer.concat([pad([string(name)], 4), number(4)])));
  await answer();
  return socket;
}
