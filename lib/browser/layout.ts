import { isObject } from '@/lib/protocol/json'
import { Stored } from './stored'

/** Widths of the side columns in pixels, where the person has chosen them. */
export type Layout = { readonly rail?: number; readonly side?: number }

const readLayout = (stored: unknown): Layout => {
  const width = (key: keyof Layout): Layout => {
    const value = isObject(stored) ? stored[key] : undefined
    return typeof value === 'number' && Number.isFinite(value) ? { [key]: value } : {}
  }
  return { ...width('rail'), ...width('side') }
}

export const layout = new Stored<Layout>(() => globalThis.localStorage, 'parley.layout', readLayout)
