import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { metaKeyFormat } from './meta-key-format'
import { metaReservedPrefix } from './meta-reserved-prefix'
import { metaReverseDnsPrefix } from './meta-reverse-dns-prefix'
import { metaServerInfoOnResults } from './meta-server-info-on-results'
import { metaTraceContextFormat } from './meta-trace-context-format'
import { META_SHAPES } from './shapes'

export const META_RULES: readonly (Rule | ShapeRule)[] = [
  metaKeyFormat,
  metaReservedPrefix,
  metaReverseDnsPrefix,
  metaServerInfoOnResults,
  metaTraceContextFormat,
  ...META_SHAPES,
]
