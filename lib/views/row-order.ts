/** Where `handle` stands, or would stand, in ascending `handles`. */
const position = (handles: readonly number[], handle: number): number => {
  let low = 0
  let high = handles.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((handles[middle] ?? handle) < handle) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Row handles in groups: groups by number, inside a group by handle. Adding is O(1) at a group's end, finding is
 * O(log n); the running starts are redone from the first group that changed, and only when somebody looks.
 */
export class RowOrder {
  size = 0
  private readonly groups: number[][] = []
  /** Rows before each group; right up to and including `settled`. */
  private readonly starts: number[] = []
  private settled = -1

  add(group: number, handle: number): void {
    while (this.groups.length <= group) this.groups.push([])
    const handles = this.groups[group] ?? []
    const last = handles.at(-1)
    if (last === undefined || last < handle) handles.push(handle)
    else {
      const at = position(handles, handle)
      if (handles[at] === handle) return
      handles.splice(at, 0, handle)
    }
    this.resized(group, 1)
  }

  remove(group: number, handle: number): void {
    const handles = this.groups[group] ?? []
    const at = position(handles, handle)
    if (handles[at] !== handle) return
    handles.splice(at, 1)
    this.resized(group, -1)
  }

  /** The handle at `index`, from 0; undefined outside. */
  at(index: number): number | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.size) return undefined
    this.settle()
    let low = 0
    let high = this.groups.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.starts[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return this.groups[low]?.[index - (this.starts[low] ?? 0)]
  }

  /** −1 when it is not among them. */
  indexOf(group: number, handle: number): number {
    const handles = this.groups[group] ?? []
    const at = position(handles, handle)
    if (handles[at] !== handle) return -1
    this.settle()
    return (this.starts[group] ?? 0) + at
  }

  private resized(group: number, by: number): void {
    this.size += by
    this.settled = Math.min(this.settled, group)
  }

  private settle(): void {
    let next = 0
    if (this.settled >= 0) next = (this.starts[this.settled] ?? 0) + (this.groups[this.settled]?.length ?? 0)
    for (let group = this.settled + 1; group < this.groups.length; group++) {
      this.starts[group] = next
      next += this.groups[group]?.length ?? 0
    }
    this.settled = this.groups.length - 1
  }
}
