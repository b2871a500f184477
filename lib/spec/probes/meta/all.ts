import type { Probe } from '@/lib/spec/probe'
import { metaClientInfoNoBehaviour } from './meta-client-info-no-behaviour'
import { metaClientInfoOptional } from './meta-client-info-optional'
import { metaMissing400 } from './meta-missing-400'
import { metaMissingAll32602 } from './meta-missing-all-32602'
import { metaMissingClientCapabilities32602 } from './meta-missing-client-capabilities-32602'
import { metaMissingProtocolVersion32602 } from './meta-missing-protocol-version-32602'

export const META_PROBES: readonly Probe[] = [
  metaClientInfoNoBehaviour,
  metaClientInfoOptional,
  metaMissing400,
  metaMissingAll32602,
  metaMissingClientCapabilities32602,
  metaMissingProtocolVersion32602,
]
