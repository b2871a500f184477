import type { Probe } from '@/lib/spec/probe'
import { paginationCursorUsable } from './pagination-cursor-usable'
import { paginationInvalidCursor } from './pagination-invalid-cursor'
import { paginationStableCursors } from './pagination-stable-cursors'
import { paginationTerminates } from './pagination-terminates'

export const PAGINATION_PROBES: readonly Probe[] = [
  paginationCursorUsable,
  paginationInvalidCursor,
  paginationStableCursors,
  paginationTerminates,
]
