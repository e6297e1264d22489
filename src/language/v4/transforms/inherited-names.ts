const names = (text: string): readonly string[] => text.split(" ");

/**
 * Properties that V4's prototypes hold and let no object shadow by assignment: all that were found so on either engine
 * (test/engine/v4-defects.test.ts checks the list), apart from those of numbers and dates that nobody assigns; and
 * `stack`, which errors have themselves.
 */
export const UNASSIGNABLE: ReadonlySet<string> = new Set([
  ...names("apply call bind connect disconnect"),
  ...names("concat copyWithin entries fill find findIndex includes join keys pop push reverse shift slice sort splice"),
  ...names("unshift indexOf lastIndexOf every some forEach map filter reduce reduceRight values"),
  ...names(
    "charAt charCodeAt codePointAt endsWith localeCompare match normalize padEnd padStart repeat replace search",
  ),
  ...names("split startsWith substr substring toLowerCase toUpperCase trim arg"),
  ...names("toFixed toExponential toPrecision toDateString toTimeString toLocaleDateString toLocaleTimeString getTime"),
  ...names("getFullYear getMonth getDate getDay getHours getMinutes getSeconds getMilliseconds getTimezoneOffset"),
  ...names("setTime setFullYear setMonth setDate setHours setMinutes setSeconds toISOString toUTCString toJSON"),
  ...names("exec test compile then catch clear delete get has set add subarray"),
  ...names("stack"),
  ...names("resolve reject all race of from isArray parse now UTC is freeze create abs max min floor round random"),
]);

/** Those of every object. */
export const UNASSIGNABLE_OBJECT: ReadonlySet<string> = new Set(
  names("hasOwnProperty isPrototypeOf propertyIsEnumerable"),
);

/** Those that only Qt 5.15 refuses. */
export const UNASSIGNABLE_QT5: ReadonlySet<string> = new Set(
  names("constructor toString toLocaleString valueOf name message"),
);
