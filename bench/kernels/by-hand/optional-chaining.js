const feeds = Array.from({ length: 30 }, (_, index) => {
  const feed = {};
  if (index % 2 === 0) feed.title = `feed ${index}`;
  if (index % 3 === 0) feed.image = { url: `u${index}` };
  if (index % 6 === 0) feed.image.size = [index, 2];
  if (index % 5 === 0) feed.format = (text) => text.toUpperCase();
  return feed;
});

export function run() {
  let text = "";
  let cache;
  for (const feed of feeds) {
    const title = feed.title === undefined || feed.title === null ? "untitled" : feed.title;
    text += feed.format ? feed.format(title) : title;
    text += feed.image && feed.image.url ? feed.image.url.length : 0;
    text += feed.image && feed.image.size ? feed.image.size[0] : "-";
    if (!cache) cache = {};
    if (!cache[title]) cache[title] = text.length;
  }
  return text + Object.keys(cache || {}).length;
}
