import { createSegmentsAccessFaults } from "./createSegments/access.js";
import { createSegmentsAnswerFaults } from "./createSegments/answer.js";
import { createSegmentsBodyFaults } from "./createSegments/body.js";
import { createSegmentsConflictFaults } from "./createSegments/conflict.js";
import { createSegmentsLimitsFaults } from "./createSegments/limits.js";
import { createSegmentsNameFaults } from "./createSegments/name.js";
import { createSegmentsStoredFaults } from "./createSegments/stored.js";
import { createSegmentsTimestampsFaults } from "./createSegments/timestamps.js";
import { createSegmentsUniquenessFaults } from "./createSegments/uniqueness.js";
import { createSegmentsValuesFaults } from "./createSegments/values.js";
import { deleteSegmentsAccessFaults } from "./deleteSegments/access.js";
import { deleteSegmentsNamedFaults } from "./deleteSegments/named.js";
import { deleteSegmentsOthersFaults } from "./deleteSegments/others.js";
import type { Fault } from "./fault.js";
import { listSegmentsAccessFaults } from "./listSegments/access.js";
import { listSegmentsBoundsFaults } from "./listSegments/bounds.js";
import { listSegmentsFilterFaults } from "./listSegments/filter.js";
import { listSegmentsFormFaults } from "./listSegments/form.js";
import { listSegmentsLimitsFaults } from "./listSegments/limits.js";
import { listSegmentsPagesFaults } from "./listSegments/pages.js";
import { listSegmentsPaginationFaults } from "./listSegments/pagination.js";
import { listSegmentsStoredFaults } from "./listSegments/stored.js";
import { removeShopperProfilesFromSegmentAccessFaults } from "./removeShopperProfilesFromSegment/access.js";
import { removeShopperProfilesFromSegmentEdgesFaults } from "./removeShopperProfilesFromSegment/edges.js";
import { removeShopperProfilesFromSegmentNamedFaults } from "./removeShopperProfilesFromSegment/named.js";
import { removeShopperProfilesFromSegmentOthersFaults } from "./removeShopperProfilesFromSegment/others.js";
import { updateSegmentsAnswerFaults } from "./updateSegments/answer.js";
import { updateSegmentsBodyFaults } from "./updateSegments/body.js";
import { updateSegmentsFieldsFaults } from "./updateSegments/fields.js";
import { updateSegmentsIdentityFaults } from "./updateSegments/identity.js";
import { updateSegmentsIdsFaults } from "./updateSegments/ids.js";
import { updateSegmentsLimitsFaults } from "./updateSegments/limits.js";
import { updateSegmentsNamesFaults } from "./updateSegments/names.js";
import { updateSegmentsRowsFaults } from "./updateSegments/rows.js";
import { updateSegmentsStoredFaults } from "./updateSegments/stored.js";
import { updateSegmentsTextFaults } from "./updateSegments/text.js";

/** Every fault, by operation. */
export const faults: readonly Fault[] = [
  ...listSegmentsAccessFaults,
  ...listSegmentsBoundsFaults,
  ...listSegmentsFilterFaults,
  ...listSegmentsFormFaults,
  ...listSegmentsLimitsFaults,
  ...listSegmentsPagesFaults,
  ...listSegmentsPaginationFaults,
  ...listSegmentsStoredFaults,
  ...createSegmentsAccessFaults,
  ...createSegmentsAnswerFaults,
  ...createSegmentsBodyFaults,
  ...createSegmentsConflictFaults,
  ...createSegmentsLimitsFaults,
  ...createSegmentsNameFaults,
  ...createSegmentsStoredFaults,
  ...createSegmentsTimestampsFaults,
  ...createSegmentsUniquenessFaults,
  ...createSegmentsValuesFaults,
  ...updateSegmentsAnswerFaults,
  ...updateSegmentsBodyFaults,
  ...updateSegmentsFieldsFaults,
  ...updateSegmentsIdentityFaults,
  ...updateSegmentsIdsFaults,
  ...updateSegmentsLimitsFaults,
  ...updateSegmentsNamesFaults,
  ...updateSegmentsRowsFaults,
  ...updateSegmentsStoredFaults,
  ...updateSegmentsTextFaults,
  ...deleteSegmentsAccessFaults,
  ...deleteSegmentsNamedFaults,
  ...deleteSegmentsOthersFaults,
  ...removeShopperProfilesFromSegmentAccessFaults,
  ...removeShopperProfilesFromSegmentEdgesFaults,
  ...removeShopperProfilesFromSegmentNamedFaults,
  ...removeShopperProfilesFromSegmentOthersFaults,
];
