const wait = async (value: number): Promise<number> => value + 1;

async function chain(length: number): Promise<number> {
  let sum = 0;
  for (let index = 0; index < length; index++) sum += await wait(index);
  return sum;
}

export const run = async (): Promise<number> => {
  const sums = await Promise.all([chain(60), chain(60), chain(60)]);
  try {
    await Promise.reject(new Error("expected"));
  } catch {
    sums.push(1);
  }
  return sums.reduce((all, one) => all + one, 0);
};
