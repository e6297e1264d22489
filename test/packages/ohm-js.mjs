import * as ohm from "ohm-js";
export default async function main() {
  const g = ohm.grammar(
    'Arith { Exp = AddExp\n  AddExp = AddExp "+" MulExp -- plus\n | AddExp "-" MulExp -- minus\n | MulExp\n MulExp = MulExp "*" PriExp -- times\n | PriExp\n PriExp = "(" Exp ")" -- paren\n | number\n number (a number) = digit+ ("." digit+)? }',
  );
  const s = g.createSemantics().addOperation("ev", {
    AddExp_plus(a, _, b) {
      return a.ev() + b.ev();
    },
    AddExp_minus(a, _, b) {
      return a.ev() - b.ev();
    },
    MulExp_times(a, _, b) {
      return a.ev() * b.ev();
    },
    PriExp_paren(_, e, __) {
      return e.ev();
    },
    number(_, __, ___) {
      return parseFloat(this.sourceString);
    },
  });
  return [
    s(g.match("1+2*(3-4.5)")).ev(),
    g.match("1+").succeeded(),
    g.match("1+").message,
    g.match("1 + x").shortMessage,
    g.trace("1").toString().length > 0,
    g.toString(),
    g.rules.number.description,
    s(g.match("2*2*2")).ev(),
    Object.keys(g.rules),
    (() => {
      try {
        ohm.grammar("G { x = }");
      } catch (e) {
        return e.message;
      }
    })(),
    (() => {
      try {
        ohm.grammar("G { x = y }");
      } catch (e) {
        return e.message;
      }
    })(),
  ];
}
