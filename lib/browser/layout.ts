import { isObject } from '@/lib/protocol/json'
import { Stored } from './stored'

/** Widths of the side columns, and height of the explorer's pane, in pixels, where the person has chosen them. */
export type Layout = { readonly rail?: number; readonly side?: number; readonly explore?: number }

const readLayout = (stored: unknown): Layout => {
  const size = (key: keyof Layout): Layout => {
    const value = isObject(stored) ? stored[key] : undefined
    return typeof value === 'number' && Number.isFinite(value) ? { [key]: value } : {}
  }
  return { ...size('rail'), ...size('side'), ...size('explore') }
}

export const layout = new Stored<Layout>(() => globalThis.localStorage, 'parley.layout', readLayout)

/** Sets one size; undefined makes it automatic again. */
export const resizePane = (pane: keyof Layout, size: number | undefined): void => {
  const rest = Object.entries(layout.get()).filter(([key]) => key !== pane)
  layout.set({ ...Object.fromEntries(rest), ...(size !== undefined && { [pane]: size }) })
}
