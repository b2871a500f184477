import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { extensionsIdentifierFormat } from './extensions-identifier-format'
import { EXTENSIONS_SHAPES } from './shapes'

export const EXTENSIONS_RULES: readonly (Rule | ShapeRule)[] = [extensionsIdentifierFormat, ...EXTENSIONS_SHAPES]
