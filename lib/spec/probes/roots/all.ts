import type { Probe } from '@/lib/spec/probe'
import { rootsChangeRefetched } from './roots-change-refetched'
import { rootsUnavailableHandled } from './roots-unavailable-handled'

export const ROOTS_PROBES: readonly Probe[] = [rootsChangeRefetched, rootsUnavailableHandled]
