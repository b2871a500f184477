import { FRAMES } from './frame-mutants'
import { HEADS } from './head-mutants'
import { ORDER } from './order-mutants'
import type { TableMutant } from './table-mutant'
import { VALUES } from './value-mutants'

/** Everything that can go wrong where no schema looks, by hand. */
export const TABLE: readonly TableMutant[] = [...HEADS, ...FRAMES, ...ORDER, ...VALUES]
