import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { toolsNameUnique } from './tools-name-unique'
import { toolsXMcpHeaderIntegerRange } from './tools-x-mcp-header-integer-range'
import { toolsXMcpHeaderNoControl } from './tools-x-mcp-header-no-control'
import { toolsXMcpHeaderNonempty } from './tools-x-mcp-header-nonempty'
import { toolsXMcpHeaderNotSensitive } from './tools-x-mcp-header-not-sensitive'
import { toolsXMcpHeaderPrimitive } from './tools-x-mcp-header-primitive'
import { toolsXMcpHeaderReachable } from './tools-x-mcp-header-reachable'
import { toolsXMcpHeaderToken } from './tools-x-mcp-header-token'
import { toolsXMcpHeaderUnique } from './tools-x-mcp-header-unique'

export const TOOLS_RULES: readonly (Rule | ShapeRule)[] = [
  toolsNameUnique,
  toolsXMcpHeaderIntegerRange,
  toolsXMcpHeaderNoControl,
  toolsXMcpHeaderNonempty,
  toolsXMcpHeaderNotSensitive,
  toolsXMcpHeaderPrimitive,
  toolsXMcpHeaderReachable,
  toolsXMcpHeaderToken,
  toolsXMcpHeaderUnique,
]
