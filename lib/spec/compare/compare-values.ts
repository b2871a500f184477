import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import { alignLists, type Pair } from './align'
import type { Change, Comparison } from './change'
import { Fingerprints } from './fingerprint'
import { ignoring, isIgnored, within, type Ignored } from './ignored'
import { isVolatileMember, settled } from './volatile-member'

const MOST_CHANGES = 500
/** Values looked at before giving up. */
const MOST_STEPS = 500_000

type Options = {
  /** JSON pointers, `*` for any segment, to what may differ. */
  readonly ignore?: readonly string[]
}

class Walk {
  readonly changes: Change[] = []
  private steps = 0
  private readonly prints = new Fingerprints()

  get isFull(): boolean {
    return this.steps >= MOST_STEPS || this.changes.length >= MOST_CHANGES
  }

  compare(left: unknown, right: unknown, path: string, ignored: Ignored): void {
    if (this.steps++ >= MOST_STEPS || isIgnored(ignored)) return
    if (Array.isArray(left) && Array.isArray(right)) this.lists(left, right, path, ignored)
    else if (isObject(left) && isObject(right)) this.objects(left, right, path, ignored)
    else if (settled(left) !== settled(right)) this.note({ path, kind: 'changed', left, right })
  }

  private objects(left: Record<string, unknown>, right: Record<string, unknown>, path: string, ignored: Ignored): void {
    for (const [name, member] of Object.entries(left)) {
      const [at, below] = [pointerTo(path, name), within(ignored, name)]
      if (!Object.hasOwn(right, name)) this.noteUnless(below, { path: at, kind: 'removed', left: member })
      else if (!isVolatileMember(name)) this.compare(member, right[name], at, below)
    }
    for (const [name, member] of Object.entries(right))
      if (!Object.hasOwn(left, name))
        this.noteUnless(within(ignored, name), { path: pointerTo(path, name), kind: 'added', right: member })
  }

  private lists(left: readonly unknown[], right: readonly unknown[], path: string, ignored: Ignored): void {
    for (const pair of alignLists(left, right, this.prints)) {
      if (this.isFull) return
      this.entries(pair, left, right, path, ignored)
    }
  }

  private entries(
    { left: from, right: to, moved }: Pair,
    left: readonly unknown[],
    right: readonly unknown[],
    path: string,
    ignored: Ignored,
  ): void {
    const index = from ?? to ?? 0
    const [at, below] = [pointerTo(path, index), within(ignored, index)]
    if (from === undefined) this.noteUnless(below, { path: at, kind: 'added', right: right[index] })
    else if (to === undefined) this.noteUnless(below, { path: at, kind: 'removed', left: left[index] })
    else {
      if (moved) this.noteUnless(below, { path: at, kind: 'moved', left: from, right: to })
      this.compare(left[from], right[to], at, below)
    }
  }

  private noteUnless(ignored: Ignored, change: Change): void {
    if (!isIgnored(ignored)) this.note(change)
  }

  private note(change: Change): void {
    if (!this.isFull) this.changes.push(change)
  }
}

/**
 * Where `right` differs from `left` in what it means, in the order of reading. The order of members is no difference;
 * entries of lists are found by their names, else by what they hold; what is new each time (ids, moments, cursors,
 * tokens) is made equal. Costs are bounded: `more` says when not all was compared.
 */
export const compareValues = (left: unknown, right: unknown, { ignore = [] }: Options = {}): Comparison => {
  const walk = new Walk()
  walk.compare(left, right, '', ignoring(ignore))
  return { changes: walk.changes, more: walk.isFull }
}
