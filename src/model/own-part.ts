/** Namespace of the XML part that travels with a workbook and holds what an officer chose for it. */
export const OWN_PART_NAMESPACE = "urn:jibiao:workbook:1";
