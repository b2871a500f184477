import { role, since } from './base'
import { array, fraction, marked, may, object, string } from './shape'

const annotations = object({
  audience: may(array(role), 'content-annotations-audience'),
  priority: may(fraction, 'content-annotations-priority'),
  lastModified: may(string, { since: '2025-06-18' }),
})

export const annotationsMember = may(annotations)

export const ANNOTATION_DEFINITIONS = {
  Annotated: marked(object({ annotations: annotationsMember }), { until: '2024-11-05' }),
  Annotations: since('2025-03-26', annotations),
  Role: role,
}
