import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { discoverListsCurrentVersion } from './discover-lists-current-version'
import { discoverServerInfo } from './discover-server-info'
import { discoverSupportedVersions } from './discover-supported-versions'
import { DISCOVER_SHAPES } from './shapes'

export const DISCOVER_RULES: readonly (Rule | ShapeRule)[] = [
  discoverListsCurrentVersion,
  discoverServerInfo,
  discoverSupportedVersions,
  ...DISCOVER_SHAPES,
]
