import type { Probe } from '@/lib/spec/probe'
import { toolsCallArgumentsOptional } from './tools-call-arguments-optional'
import { toolsCallInvalidArgsInResult } from './tools-call-invalid-args-in-result'
import { toolsCallInvalidArgsProtocolError } from './tools-call-invalid-args-protocol-error'
import { toolsCallMalformedRequest } from './tools-call-malformed-request'
import { toolsCallUnknownToolCode } from './tools-call-unknown-tool-code'
import { toolsCallUnknownToolProtocolError } from './tools-call-unknown-tool-protocol-error'
import { toolsCallValidatesInput } from './tools-call-validates-input'
import { toolsCapabilityDeclared } from './tools-capability-declared'
import { toolsListDeterministicOrder } from './tools-list-deterministic-order'
import { toolsListNotPerConnection } from './tools-list-not-per-connection'
import { toolsListServed } from './tools-list-served'
import { toolsNameCaseSensitive } from './tools-name-case-sensitive'

export const TOOLS_PROBES: readonly Probe[] = [
  toolsCallArgumentsOptional,
  toolsCallInvalidArgsInResult,
  toolsCallInvalidArgsProtocolError,
  toolsCallMalformedRequest,
  toolsCallUnknownToolCode,
  toolsCallUnknownToolProtocolError,
  toolsCallValidatesInput,
  toolsCapabilityDeclared,
  toolsListDeterministicOrder,
  toolsListNotPerConnection,
  toolsListServed,
  toolsNameCaseSensitive,
]
