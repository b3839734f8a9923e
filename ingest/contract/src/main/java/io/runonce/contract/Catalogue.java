package io.runonce.contract;

import java.io.Serializable;
import java.util.List;

/** The reference data of one import, whole (CONTRACT §2); a file that was absent is empty. */
public record Catalogue(
    List<ItemVersion> items,
    List<OneThing> oneThings,
    List<Material> materials,
    List<Queue> queues,
    List<Source> sources,
    List<Department> departments,
    List<Location> locations,
    List<TicketFeed> ticketFeeds,
    List<Holiday> holidays,
    List<Guide> guides)
    implements Serializable {

  public Catalogue {
    items = List.copyOf(items);
    oneThings = List.copyOf(oneThings);
    materials = List.copyOf(materials);
    queues = List.copyOf(queues);
    sources = List.copyOf(sources);
    departments = List.copyOf(departments);
    locations = List.copyOf(locations);
    ticketFeeds = List.copyOf(ticketFeeds);
    holidays = List.copyOf(holidays);
    guides = List.copyOf(guides);
  }
}
