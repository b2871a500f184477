import type { Probe } from '@/lib/spec/probe'
import { toolsCapabilityDeclared } from './tools-capability-declared'
import { toolsListNotPerConnection } from './tools-list-not-per-connection'
import { toolsListServed } from './tools-list-served'

export const TOOLS_PROBES: readonly Probe[] = [toolsCapabilityDeclared, toolsListNotPerConnection, toolsListServed]
