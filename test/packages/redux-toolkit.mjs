import {
  configureStore,
  createAsyncThunk,
  createEntityAdapter,
  createSelector,
  createSlice,
  nanoid,
} from "@reduxjs/toolkit";

export default async function main() {
  const load = createAsyncThunk("items/load", async (count) =>
    Array.from({ length: count }, (_, id) => ({ id, name: `n${id}` })),
  );
  const fail = createAsyncThunk("items/fail", async (_, { rejectWithValue }) => rejectWithValue("no"));
  const adapter = createEntityAdapter({ sortComparer: (a, b) => b.id - a.id });
  const items = createSlice({
    name: "items",
    initialState: adapter.getInitialState({ status: "idle" }),
    reducers: {
      renamed: (state, { payload }) => void (state.entities[payload.id].name = payload.name),
      removed: adapter.removeOne,
    },
    extraReducers: (builder) =>
      builder
        .addCase(load.pending, (state) => void (state.status = "loading"))
        .addCase(load.fulfilled, (state, { payload }) => {
          state.status = "done";
          adapter.setAll(state, payload);
        })
        .addMatcher(
          (action) => action.type.endsWith("rejected"),
          (state, action) => {
            state.status = action.payload;
          },
        ),
  });
  const store = configureStore({ reducer: { items: items.reducer } });
  const seen = [];
  store.subscribe(() => seen.push(store.getState().items.status));
  await store.dispatch(load(3)).unwrap();
  store.dispatch(items.actions.renamed({ id: 1, name: "one" }));
  store.dispatch(items.actions.removed(2));
  const result = await store.dispatch(fail());
  const selectors = adapter.getSelectors((state) => state.items);
  const names = createSelector([selectors.selectAll], (all) => all.map(({ name }) => name));
  return [
    seen,
    store.getState(),
    names(store.getState()),
    names.recomputations(),
    selectors.selectIds(store.getState()),
    selectors.selectTotal(store.getState()),
    result.meta.requestStatus,
    items.actions.renamed({ id: 1 }),
    nanoid().length,
  ];
}
