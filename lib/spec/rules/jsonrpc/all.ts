import type { Rule, ShapeRule } from '@/lib/spec/rule'

export const JSONRPC_RULES: readonly (Rule | ShapeRule)[] = []
