import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { CONTENT_SHAPES } from './shapes'
import { contentAnnotationsLastModified } from './content-annotations-last-modified'
import { contentBinaryBase64 } from './content-binary-base64'
import { contentBinaryMimeType } from './content-binary-mime-type'
import { contentEmbeddedResourceComplete } from './content-embedded-resource-complete'

export const CONTENT_RULES: readonly (Rule | ShapeRule)[] = [
  contentAnnotationsLastModified,
  contentBinaryBase64,
  contentBinaryMimeType,
  contentEmbeddedResourceComplete,
  ...CONTENT_SHAPES,
]
