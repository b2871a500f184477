import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { TOOLS_SHAPES } from './shapes'
import { toolsCallExecutionErrorInResult } from './tools-call-execution-error-in-result'
import { toolsEmbeddedResourceCapability } from './tools-embedded-resource-capability'
import { toolsListChangedDeclared } from './tools-list-changed-declared'
import { toolsListChangedSent } from './tools-list-changed-sent'
import { toolsNameCharset } from './tools-name-charset'
import { toolsNameLength } from './tools-name-length'
import { toolsNameUniqueLegacy } from './tools-name-unique-legacy'
import { toolsNameUnique } from './tools-name-unique'
import { toolsRequiredPropertiesDefined } from './tools-required-properties-defined'
import { toolsSchemaDialectRecommended } from './tools-schema-dialect-recommended'
import { toolsSchemaExternalRef } from './tools-schema-external-ref'
import { toolsSchemasUsableLegacy } from './tools-schemas-usable-legacy'
import { toolsSchemasValid } from './tools-schemas-valid'
import { toolsStructuredContentConforms } from './tools-structured-content-conforms'
import { toolsStructuredContentPresent } from './tools-structured-content-present'
import { toolsStructuredContentTextMirror } from './tools-structured-content-text-mirror'
import { toolsXMcpHeaderIntegerRange } from './tools-x-mcp-header-integer-range'
import { toolsXMcpHeaderNoControl } from './tools-x-mcp-header-no-control'
import { toolsXMcpHeaderNonempty } from './tools-x-mcp-header-nonempty'
import { toolsXMcpHeaderNotSensitive } from './tools-x-mcp-header-not-sensitive'
import { toolsXMcpHeaderPrimitive } from './tools-x-mcp-header-primitive'
import { toolsXMcpHeaderReachable } from './tools-x-mcp-header-reachable'
import { toolsXMcpHeaderToken } from './tools-x-mcp-header-token'
import { toolsXMcpHeaderUnique } from './tools-x-mcp-header-unique'

export const TOOLS_RULES: readonly (Rule | ShapeRule)[] = [
  toolsCallExecutionErrorInResult,
  toolsEmbeddedResourceCapability,
  toolsListChangedDeclared,
  toolsListChangedSent,
  toolsNameCharset,
  toolsNameLength,
  toolsNameUniqueLegacy,
  toolsNameUnique,
  toolsRequiredPropertiesDefined,
  toolsSchemaDialectRecommended,
  toolsSchemaExternalRef,
  toolsSchemasUsableLegacy,
  toolsSchemasValid,
  toolsStructuredContentConforms,
  toolsStructuredContentPresent,
  toolsStructuredContentTextMirror,
  toolsXMcpHeaderIntegerRange,
  toolsXMcpHeaderNoControl,
  toolsXMcpHeaderNonempty,
  toolsXMcpHeaderNotSensitive,
  toolsXMcpHeaderPrimitive,
  toolsXMcpHeaderReachable,
  toolsXMcpHeaderToken,
  toolsXMcpHeaderUnique,
  ...TOOLS_SHAPES,
]
