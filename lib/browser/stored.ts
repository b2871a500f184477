type Area = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

/**
 * A value kept in a storage area and shared by everything on the page that reads it; an external store in React's
 * sense. `read` turns whatever is stored (older versions, other people's edits) into a value. A storage that is full or
 * forbidden is no error: the value then lives as long as the page.
 */
export class Stored<T> {
  private readonly listeners = new Set<() => void>()
  private readonly area: () => Area | undefined
  private readonly key: string
  private readonly read: (stored: unknown) => T
  private value: { readonly current: T } | undefined
  /** The value where nothing is stored: what a server renders, and what hydration must start from. */
  readonly initial: T

  /** `area` is asked for late: at import time there may be no page. `initial` where that depends on more than `read`. */
  constructor(area: () => Area | undefined, key: string, read: (stored: unknown) => T, initial = read(undefined)) {
    this.area = area
    this.key = key
    this.read = read
    this.initial = initial
  }

  readonly get = (): T => {
    this.value ??= { current: this.read(parsed(this.stored())) }
    return this.value.current
  }

  set(value: T): void {
    this.value = { current: value }
    try {
      if (value === undefined) this.area()?.removeItem(this.key)
      else this.area()?.setItem(this.key, JSON.stringify(value))
    } catch {
      // Full or forbidden: kept in memory.
    }
    for (const listener of this.listeners) listener()
  }

  /** Reads again what is stored: another tab may have changed it. */
  reload(): void {
    this.value = undefined
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private stored(): string | null {
    try {
      return this.area()?.getItem(this.key) ?? null
    } catch {
      return null
    }
  }
}
