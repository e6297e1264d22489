import type { Cursor } from "./cursor.js";
import type { QmlMember, QmlObject, Range } from "./document.js";
import { objectsIn } from "./members.js";

/** Reports what an object says twice, which the engine refuses to load: a property's value or a declared name. */
export function reportDuplicates(cursor: Cursor, object: QmlObject): void {
  new Duplicates(cursor).in(object.members, "");
}

/** What one object has said so far. */
class Duplicates {
  readonly #cursor: Cursor;
  readonly #values = new Set<string>();
  readonly #declared = new Map<string, "property" | "signal" | "function">();

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  in(members: readonly QmlMember[], prefix: string): void {
    for (const member of members) {
      if (member.kind === "group") this.in(member.members, `${prefix}${member.name.name}.`);
      else this.#note(member, prefix);
      for (const object of objectsIn(member)) reportDuplicates(this.#cursor, object);
    }
  }

  #note(member: QmlMember, prefix: string): void {
    if (member.kind === "binding") this.#noteValue(prefix + member.name.name, member.name);
    else if (member.kind === "property" || member.kind === "signal" || member.kind === "function") {
      const { kind, name } = member;
      const earlier = this.#declared.get(name.name);
      // A property and a function may share a name: they are told apart later, by their types.
      const clash = earlier === kind || (earlier === "signal" && kind === "function");
      if (clash) this.#report(`\`${name.name}\` is declared twice in this object.`, name);
      this.#declared.set(name.name, kind);
      const hasValue = kind === "property" && member.value && member.type.name !== "alias";
      if (hasValue && !clash) this.#noteValue(prefix + name.name, name);
    }
  }

  #noteValue(name: string, range: Range): void {
    if (this.#values.has(name)) this.#report(`\`${name}\` gets a value twice in this object.`, range);
    this.#values.add(name);
  }

  #report(message: string, range: Range): void {
    this.#cursor.report(message, range);
  }
}
