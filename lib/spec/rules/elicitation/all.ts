import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { elicitationBooleanSchema } from './elicitation-boolean-schema'
import { elicitationCapabilityGated } from './elicitation-capability-gated'
import { elicitationCompleteKnownId } from './elicitation-complete-known-id'
import { elicitationCredentialsNotReturned } from './elicitation-credentials-not-returned'
import { elicitationDefaultEarly } from './elicitation-default-early'
import { elicitationDefaultType } from './elicitation-default-type'
import { elicitationDefaultValid } from './elicitation-default-valid'
import { elicitationEnumBasic } from './elicitation-enum-basic'
import { elicitationEnumMultiTitled } from './elicitation-enum-multi-titled'
import { elicitationEnumMultiUntitled } from './elicitation-enum-multi-untitled'
import { elicitationEnumNamesLegacy } from './elicitation-enum-names-legacy'
import { elicitationEnumSingleTitled } from './elicitation-enum-single-titled'
import { elicitationEnumSingleUntitled } from './elicitation-enum-single-untitled'
import { elicitationFormNoClickableUrls } from './elicitation-form-no-clickable-urls'
import { elicitationFormNoSensitive } from './elicitation-form-no-sensitive'
import { elicitationFormSchemaPresent } from './elicitation-form-schema-present'
import { elicitationFormSchemaPresentEarly } from './elicitation-form-schema-present-early'
import { elicitationMessagePresent } from './elicitation-message-present'
import { elicitationMessagePresentEarly } from './elicitation-message-present-early'
import { elicitationModeGated } from './elicitation-mode-gated'
import { elicitationModeValue } from './elicitation-mode-value'
import { elicitationNumberSchema } from './elicitation-number-schema'
import { elicitationRequiredErrorList } from './elicitation-required-error-list'
import { elicitationRequiredErrorOnlyWhenNeeded } from './elicitation-required-error-only-when-needed'
import { elicitationRequiredErrorUrlMode } from './elicitation-required-error-url-mode'
import { elicitationSchemaFlat } from './elicitation-schema-flat'
import { elicitationSchemaRequiredDefined } from './elicitation-schema-required-defined'
import { elicitationSchemaRoot } from './elicitation-schema-root'
import { elicitationSchemaSubsetKeywords } from './elicitation-schema-subset-keywords'
import { elicitationStringSchema } from './elicitation-string-schema'
import { elicitationUrlFields } from './elicitation-url-fields'
import { elicitationUrlHttps } from './elicitation-url-https'
import { elicitationUrlId } from './elicitation-url-id'
import { elicitationUrlIdRemoved } from './elicitation-url-id-removed'
import { elicitationUrlNoPersonalData } from './elicitation-url-no-personal-data'
import { elicitationUrlNotForMcpAuthorization } from './elicitation-url-not-for-mcp-authorization'
import { elicitationUrlNotPreauthenticated } from './elicitation-url-not-preauthenticated'
import { elicitationUrlValid } from './elicitation-url-valid'

export const ELICITATION_RULES: readonly (Rule | ShapeRule)[] = [
  elicitationBooleanSchema,
  elicitationCapabilityGated,
  elicitationCompleteKnownId,
  elicitationCredentialsNotReturned,
  elicitationDefaultEarly,
  elicitationDefaultType,
  elicitationDefaultValid,
  elicitationEnumBasic,
  elicitationEnumMultiTitled,
  elicitationEnumMultiUntitled,
  elicitationEnumNamesLegacy,
  elicitationEnumSingleTitled,
  elicitationEnumSingleUntitled,
  elicitationFormNoClickableUrls,
  elicitationFormNoSensitive,
  elicitationFormSchemaPresent,
  elicitationFormSchemaPresentEarly,
  elicitationMessagePresent,
  elicitationMessagePresentEarly,
  elicitationModeGated,
  elicitationModeValue,
  elicitationNumberSchema,
  elicitationRequiredErrorList,
  elicitationRequiredErrorOnlyWhenNeeded,
  elicitationRequiredErrorUrlMode,
  elicitationSchemaFlat,
  elicitationSchemaRequiredDefined,
  elicitationSchemaRoot,
  elicitationSchemaSubsetKeywords,
  elicitationStringSchema,
  elicitationUrlFields,
  elicitationUrlHttps,
  elicitationUrlId,
  elicitationUrlIdRemoved,
  elicitationUrlNoPersonalData,
  elicitationUrlNotForMcpAuthorization,
  elicitationUrlNotPreauthenticated,
  elicitationUrlValid,
]
