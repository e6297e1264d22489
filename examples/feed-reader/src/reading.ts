// What the user has read: kept in the configuration, shown through `state.unread`.
import widget from "./declaration.js";

const { configuration, state } = widget;

/** After the list has changed: forgets marks of articles that are gone and says what is new. */
export function noteUnread(): void {
  const ids = state.articles.map(({ id }) => id);
  const read = configuration.read.filter((id) => ids.includes(id));
  if (read.length !== configuration.read.length) configuration.read = read;
  state.unread = ids.filter((id) => !read.includes(id));
}

export function markRead(id: string): void {
  if (!state.unread.includes(id)) return;
  configuration.read = [...configuration.read, id];
  state.unread = state.unread.filter((other) => other !== id);
}

export function markAllRead(): void {
  configuration.read = state.articles.map(({ id }) => id);
  state.unread = [];
}
