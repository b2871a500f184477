/** Told when a snapshot it shows has changed. */
export type Watcher = { readonly stale: () => void }

/**
 * Mutable state behind an immutable view. The view is built when somebody looks and kept until the state changes, so
 * that folding costs the same whether or not anybody looks.
 */
export abstract class Snapshot<View> {
  private cached: View | undefined
  private readonly watchers: Watcher[] = []

  get view(): View {
    this.cached ??= this.build()
    return this.cached
  }

  watch(watcher: Watcher): void {
    this.watchers.push(watcher)
  }

  protected changed(): void {
    this.cached = undefined
    for (const watcher of this.watchers) watcher.stale()
  }

  protected abstract build(): View
}

/** Snapshots by key, in order of arrival; the list of their views keeps its identity while none changes. */
export class Collection<Key, View, State extends Snapshot<View>> implements Watcher {
  private readonly states = new Map<Key, State>()
  private list: readonly View[] | undefined

  add(key: Key, state: State): State {
    this.states.set(key, state)
    state.watch(this)
    this.list = undefined
    return state
  }

  get(key: Key): State | undefined {
    return this.states.get(key)
  }

  views(): readonly View[] {
    this.list ??= Array.from(this.states.values(), (state) => state.view)
    return this.list
  }

  readonly stale = (): void => {
    this.list = undefined
  }
}
