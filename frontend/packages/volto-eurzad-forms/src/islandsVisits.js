import { BookingIsland } from './appointments/Booking';
import { MyVisitsIsland } from './appointments/MyVisits';
import { VisitIsland } from './appointments/Visit';

/** The islands of visits at the office: an entry of their own. */
export const visitIslands = {
  booking: BookingIsland,
  visit: VisitIsland,
  'my-visits': MyVisitsIsland,
};
