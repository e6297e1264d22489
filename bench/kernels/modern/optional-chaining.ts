interface Feed {
  readonly title?: string | null;
  readonly image?: { readonly url?: string; readonly size?: readonly number[] };
  readonly format?: (text: string) => string;
}

const feeds: readonly Feed[] = Array.from({ length: 30 }, (_, index) => ({
  ...(index % 2 === 0 && { title: `feed ${index}` }),
  ...(index % 3 === 0 && { image: { url: `u${index}`, ...(index % 2 === 0 && { size: [index, 2] }) } }),
  ...(index % 5 === 0 && { format: (text: string) => text.toUpperCase() }),
}));

export function run(): string {
  let text = "";
  let cache: Record<string, number> | undefined;
  for (const feed of feeds) {
    const title = feed.title ?? "untitled";
    text += feed.format?.(title) ?? title;
    text += feed.image?.url?.length ?? 0;
    text += feed.image?.size?.[0] ?? "-";
    cache ??= {};
    cache[title] ||= text.length;
  }
  return text + Object.keys(cache ?? {}).length;
}
