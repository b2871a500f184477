import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { ICONS_SHAPES } from './shapes'
import { iconsDataUriBase64 } from './icons-data-uri-base64'
import { iconsSameOrigin } from './icons-same-origin'
import { iconsSizesFormat } from './icons-sizes-format'
import { iconsSrcScheme } from './icons-src-scheme'

export const ICONS_RULES: readonly (Rule | ShapeRule)[] = [
  iconsDataUriBase64,
  iconsSameOrigin,
  iconsSizesFormat,
  iconsSrcScheme,
  ...ICONS_SHAPES,
]
