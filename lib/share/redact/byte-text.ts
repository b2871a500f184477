const STEP = 1000

/** `640 B`, `48 kB`, `2.4 MB`: decimal units (SI). */
export const byteText = (bytes: number): string => {
  if (bytes < STEP) return `${bytes} B`
  if (bytes < STEP * STEP) return `${Math.round(bytes / STEP)} kB`
  return `${(bytes / STEP / STEP).toFixed(1)} MB`
}
