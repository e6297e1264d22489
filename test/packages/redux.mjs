import { applyMiddleware, bindActionCreators, combineReducers, compose, createStore, isPlainObject } from "redux";

export default function main() {
  const seen = [];
  const counter = (state = 0, action) => (action.type === "inc" ? state + 1 : state);
  const list = (state = [], action) => (action.type === "add" ? [...state, action.item] : state);
  const logger =
    ({ getState }) =>
    (next) =>
    (action) => {
      const result = next(action);
      seen.push([action.type, getState().counter]);
      return result;
    };
  const thunk =
    ({ dispatch, getState }) =>
    (next) =>
    (action) =>
      typeof action === "function" ? action(dispatch, getState) : next(action);
  const store = createStore(combineReducers({ counter, list }), { counter: 5 }, applyMiddleware(thunk, logger));
  const off = store.subscribe(() => seen.push("changed"));
  store.dispatch({ type: "inc" });
  store.dispatch((dispatch, getState) => dispatch({ type: "add", item: getState().counter }));
  off();
  const actions = bindActionCreators({ inc: () => ({ type: "inc" }) }, store.dispatch);
  actions.inc();
  let message = "";
  try {
    store.dispatch({});
  } catch (error) {
    message = error.message;
  }
  store.replaceReducer(combineReducers({ counter, list: (state = ["new"]) => state }));
  return [
    seen,
    store.getState(),
    message,
    compose(
      (x) => x + 1,
      (x) => x * 2,
    )(5),
    isPlainObject({}),
    isPlainObject(new Date()),
  ];
}
