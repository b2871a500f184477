import { annotationsMember } from './annotations'
import { resourceUri, thingMeta } from './base'
import { iconsMember } from './implementation'
import { integer, marked, may, type Members, must, object, stricter, string, uriTemplate } from './shape'

const fields: Members = {
  title: may(string, { since: '2025-06-18', requirements: ['resources-optional-fields'] }),
  description: may(string, 'resources-optional-fields'),
  mimeType: may(string, 'resources-optional-fields'),
  annotations: annotationsMember,
  icons: iconsMember,
  _meta: thingMeta,
}

/** What a resource is listed or linked with; `requirement` owns what it cannot do without. */
export const resourceMembers = (requirement: string): Members => ({
  uri: must(resourceUri, requirement),
  name: must(string, requirement),
  size: may(stricter(integer, marked(integer, { min: 0 })), 'resources-optional-fields'),
  ...fields,
})

export const resource = object(resourceMembers('resources-list-shape'))

export const resourceTemplate = object({
  uriTemplate: must(marked(uriTemplate, { detail: ['resources-template-rfc6570'] }), 'resources-templates-shape'),
  name: must(string, 'resources-templates-shape'),
  ...fields,
})
