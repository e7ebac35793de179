/**
 * Tells whether a value is a uuid: 8-4-4-4-12 hex digits in either case, of any version.
 *
 * @see openapi.yaml `#/components/schemas/Segment/properties/id`
 */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
