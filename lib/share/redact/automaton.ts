/** Edges of the tree per slot of its table: half full at most. */
const LOAD = 2
const MULTIPLIER = 0x9e3779b1

/** States that there is room for: a state and a byte make one number of 31 bits. */
const MOST_STATES = 1 << 22

/**
 * Finds many byte strings at once, in time linear in the text however many there are and whatever they are (Aho and
 * Corasick, 1975). The edges stand in one hash table: a few bytes per state.
 */
export class Automaton {
  /** The state after a first byte. */
  readonly root = new Int32Array(256)
  private keys = new Int32Array(2048)
  private targets = new Int32Array(2048)
  private edges = 0
  private states = 1
  private fail = new Int32Array(1024)
  /** For each state the longest pattern that ends there, + 1; 0 for none. */
  private out = new Int32Array(1024)
  /** For each state its depth in the tree, and a pattern that leads through it. */
  private depths = new Int32Array(1)
  private owners = new Int32Array(1024)
  private readonly lengths: number[] = []
  /** Bytes of the shortest and of the longest pattern. */
  shortest = Infinity
  longest = 0

  /** @param patterns distinct, none empty. Later ones for which there is no room are left out: see `taken`. */
  constructor(patterns: readonly Uint8Array[]) {
    const parents: number[] = [0]
    const bytes: number[] = [0]
    for (const pattern of patterns) {
      if (this.states + pattern.length > MOST_STATES) break
      this.insert(pattern, parents, bytes)
    }
    this.link(parents, bytes)
  }

  /** How many of the patterns are looked for. */
  get taken(): number {
    return this.lengths.length
  }

  /** The state after one more byte. */
  step(state: number, byte: number): number {
    let at = state
    while (at !== 0) {
      const next = this.edge(at, byte)
      if (next !== 0) return next
      at = this.fail[at] ?? 0
    }
    return this.root[byte] ?? 0
  }

  /** Index of the longest pattern that ends in a state; −1 for none. */
  found(state: number): number {
    return (this.out[state] ?? 0) - 1
  }

  /** How many bytes of a pattern have been seen in a state. */
  depthOf(state: number): number {
    return this.depths[state] ?? 0
  }

  /** A pattern that begins as a state says. */
  ownerOf(state: number): number {
    return this.owners[state] ?? 0
  }

  lengthOf(pattern: number): number {
    return this.lengths[pattern] ?? 0
  }

  private insert(pattern: Uint8Array, parents: number[], bytes: number[]): void {
    let state = 0
    for (const byte of pattern) {
      const known = state === 0 ? (this.root[byte] ?? 0) : this.edge(state, byte)
      if (known === 0) {
        const made = this.states++
        if (made >= this.fail.length) this.grow()
        if (state === 0) this.root[byte] = made
        else this.put(state, byte, made)
        this.owners[made] = this.lengths.length
        parents.push(state)
        bytes.push(byte)
        state = made
      } else state = known
    }
    this.lengths.push(pattern.length)
    this.out[state] = this.lengths.length
    this.shortest = Math.min(this.shortest, pattern.length)
    this.longest = Math.max(this.longest, pattern.length)
  }

  /** Where to go on from each state when no edge fits: states by depth, so that shorter ones are known first. */
  private link(parents: readonly number[], bytes: readonly number[]): void {
    const depths = (this.depths = new Int32Array(this.states))
    const byDepth: number[][] = [[]]
    for (let state = 1; state < this.states; state++) {
      const depth = (depths[parents[state] ?? 0] ?? 0) + 1
      depths[state] = depth
      ;(byDepth[depth] ??= []).push(state)
    }
    for (const states of byDepth)
      for (const state of states) {
        const parent = parents[state] ?? 0
        const fallback = parent === 0 ? 0 : this.step(this.fail[parent] ?? 0, bytes[state] ?? 0)
        this.fail[state] = fallback
        this.out[state] ||= this.out[fallback] ?? 0
      }
  }

  private slot(key: number, mask: number, keys: Int32Array): number {
    let at = (Math.imul(key, MULTIPLIER) >>> 7) & mask
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & mask
    return at
  }

  private edge(state: number, byte: number): number {
    // Keys begin at 256, as the root has a table of its own: 0 is an empty slot.
    const key = (state << 8) | byte
    const { keys } = this
    const mask = keys.length - 1
    let at = (Math.imul(key, MULTIPLIER) >>> 7) & mask
    for (;;) {
      const found = keys[at]
      if (found === key) return this.targets[at] ?? 0
      if (found === 0) return 0
      at = (at + 1) & mask
    }
  }

  private put(state: number, byte: number, target: number): void {
    if (++this.edges * LOAD > this.keys.length) this.rehash()
    const key = (state << 8) | byte
    const at = this.slot(key, this.keys.length - 1, this.keys)
    this.keys[at] = key
    this.targets[at] = target
  }

  private rehash(): void {
    const { keys, targets } = this
    this.keys = new Int32Array(keys.length * 2)
    this.targets = new Int32Array(keys.length * 2)
    for (const [index, key] of keys.entries()) {
      if (key === 0) continue
      const at = this.slot(key, this.keys.length - 1, this.keys)
      this.keys[at] = key
      this.targets[at] = targets[index] ?? 0
    }
  }

  private grow(): void {
    const fail = new Int32Array(this.fail.length * 2)
    const out = new Int32Array(this.fail.length * 2)
    fail.set(this.fail)
    out.set(this.out)
    const owners = new Int32Array(this.fail.length * 2)
    owners.set(this.owners)
    this.fail = fail
    this.out = out
    this.owners = owners
  }
}
