/** Each bucket is 2% wider than the one before: what is read is within 1% of what was added. */
const GROWTH = Math.log(1.02)
const LEAST = 0.01
const BUCKETS = 1200

/** Quantiles of positive numbers in bounded space, whatever their count. */
export class Quantiles {
  private readonly buckets = new Uint32Array(BUCKETS)
  private count = 0

  add(value: number): void {
    const bucket = Math.round(Math.log(Math.max(value, LEAST) / LEAST) / GROWTH)
    const index = Math.min(BUCKETS - 1, Number.isNaN(bucket) ? 0 : bucket)
    this.buckets[index] = (this.buckets[index] ?? 0) + 1
    this.count++
  }

  /** The value below which a share `q` (0…1) of all lies; undefined while there is none. */
  at(q: number): number | undefined {
    if (this.count === 0) return undefined
    let left = Math.max(1, Math.ceil(q * this.count))
    const index = this.buckets.findIndex((count) => (left -= count) <= 0)
    return LEAST * Math.exp(index * GROWTH)
  }
}
