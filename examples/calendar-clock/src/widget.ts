import { ConstraintHints, defineWidget } from "rollup-plugin-plasmoid/runtime";
import { dateText, now, timeText } from "./clock.js";
import declaration from "./declaration.js";
import { monthOf, monthsFrom } from "./month.js";

export default defineWidget(declaration, ({ configuration, state, i18n }) => ({
  plasmoid: {
    // In a panel: all of its thickness, for two lines.
    constraintHints: () => ConstraintHints.CanFillArea,
    toolTipMainText: () => dateText(state.now, "long"),
    toolTipSubText: () =>
      configuration.zone === "fixed"
        ? i18n("%1, %2 hours ahead of UTC", timeText(state.now), configuration.utcOffset)
        : timeText(state.now),
  },
  api: {
    /** Called by a timer, so often that no second (or minute) is missed. */
    tick() {
      const follows = state.month === 0 || state.month === monthOf(state.now);
      state.now = now();
      // A calendar that shows the present month goes on to the next with it.
      if (follows) state.month = monthOf(state.now);
    },
    turn(months: number) {
      state.month = monthsFrom(state.month, months);
    },
    today() {
      state.month = monthOf(state.now);
    },
  },
}));
