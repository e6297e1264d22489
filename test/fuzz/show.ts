/**
 * What runs the programs on every engine: `runProgram(program, lines)`. It writes values alike, calls no getters and
 * counts steps; kept to what V4 runs as it is.
 */
export const SHOW = `
function isFunctionText(text) { return /=>|\\) *\\{|^(class|function)\\b/.test(text); }
function show(value, depth) {
  if (value === null) return "null";
  if (typeof value === "string") return isFunctionText(value) ? "text of a function" : JSON.stringify(value);
  if (typeof value === "function") return "function";
  // Qt 5.15 takes 0 * -1 for 0
  // and the last digits of powers are not the same
  if (typeof value === "number") return String(value).replace(/(\\.\\d{10})\\d+|^(-?\\d{14})\\d+$/, "$1$2");
  if (typeof value !== "object") return String(value);
  if (depth > 3) return "...";
  try {
    var i, parts = [];
    if (value instanceof Error) {
      var message = String(value.message);
      return value.name + (message.slice(0, 3) === "own" ? ": " + message : "");
    }
    if (value instanceof Map) {
      Map.prototype.forEach.call(value, function(v, k) { parts.push(show(k, depth + 1) + " => " + show(v, depth + 1)); });
      return "Map " + parts.join(", ");
    }
    if (value instanceof Set) {
      Set.prototype.forEach.call(value, function(v) { parts.push(show(v, depth + 1)); });
      return "Set " + parts.join(", ");
    }
    if (value instanceof RegExp) return "RegExp";
    if (Object.prototype.toString.call(value) === "[object AsyncGenerator]") return "AsyncGenerator";
    if ("then" in value) parts.push("then");
    if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      for (i = 0; i < value.length && i < 20; i++) parts.push(i in value ? show(value[i], depth + 1) : "hole");
      return "[" + parts.join(", ") + "]";
    }
    var keys = Object.getOwnPropertyNames(value);
    for (i = 0; i < keys.length && i < 20; i++) {
      var found = Object.getOwnPropertyDescriptor(value, keys[i]);
      if (found && found.enumerable) parts.push((isFunctionText(keys[i]) ? "text of a function" : keys[i]) + ": " + ("value" in found ? show(found.value, depth + 1) : "accessor"));
    }
    return "{" + parts.join(", ") + "}";
  } catch (error) {
    return "unshowable";
  }
}
function runProgram(program, lines) {
  var steps = 0;
  function log() {
    var parts = [];
    for (var i = 0; i < arguments.length; i++) parts.push(show(arguments[i], 0));
    if (lines.length < 300) lines.push(parts.join(" ").slice(0, 300));
    return arguments[arguments.length - 1];
  }
  function tick() {
    if (++steps > 150) throw new RangeError("own limit");
  }
  try { log("returns", program(log, tick)); } catch (error) { log("throws", error); }
}
`;
