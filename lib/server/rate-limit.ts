/** So many at once, refilled evenly: `burst` over `seconds`. */
export type Rate = { readonly burst: number; readonly seconds: number }

type Bucket = { left: number; at: number }

/** Names kept; the longest unused is forgotten first, and begins anew with a full bucket. */
const MOST_NAMES = 10_000

/** Token buckets by name, in memory: each replica counts for itself. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>()

  /** Takes one: 0 when there was one to take, else the seconds until there is. `now` in milliseconds. */
  take(name: string, { burst, seconds }: Rate, now = Date.now()): number {
    const old = this.buckets.get(name) ?? { left: burst, at: now }
    const left = Math.min(burst, old.left + ((now - old.at) / 1000) * (burst / seconds))
    const taken = left >= 1
    this.buckets.delete(name)
    this.buckets.set(name, { left: taken ? left - 1 : left, at: now })
    const [oldest] = this.buckets.keys()
    if (this.buckets.size > MOST_NAMES && oldest !== undefined) this.buckets.delete(oldest)
    return taken ? 0 : Math.ceil((1 - left) * (seconds / burst))
  }
}
