package io.runonce.sources.simulator;

import io.runonce.contract.EventFamily;
import io.runonce.contract.EventType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One case from the first step out of the door to the last; its later parts have their own files.
 */
final class CaseStory {
  final World world;
  final Chance chance;
  final Item item;
  final GuideText guide;
  final Party party;
  final Trouble trouble;
  Truths.Truth truth;
  final boolean joint;
  final String firstNo;
  String caseNo;
  boolean stopped;
  Place place;
  String channel;
  long lastAtDesk = Long.MIN_VALUE;
  @Nullable Place lastPlace;
  private final @Nullable String applicationNo;
  private final boolean nameless;
  private int said;
  private int renumbered;

  CaseStory(World world, Item item, Party party, Trouble trouble) {
    this(world, item, party, trouble, null, null);
  }

  /** With an application this case is one of several that are filed together. */
  CaseStory(
      World world,
      Item item,
      Party party,
      Trouble trouble,
      @Nullable String applicationNo,
      @Nullable Place jointPlace) {
    this.world = world;
    this.chance = world.newChance();
    this.item = item;
    this.guide = item.on(Moment.dayOf(world.agenda.now()));
    this.party = party;
    this.trouble = trouble;
    this.joint = applicationNo != null;
    this.firstNo = world.newCaseNo(world.agenda.now());
    this.caseNo = firstNo;
    this.applicationNo = applicationNo;
    this.place = jointPlace == null ? Channels.nearest(item, party, chance) : jointPlace;
    this.channel = joint ? Channels.HALL : Channels.choose(this);
    this.nameless = chance.hit(0.004);
    this.truth = newTruth();
  }

  private Truths.Truth newTruth() {
    return world.truths.open(
        caseNo, applicationNo == null ? "" : applicationNo, item, guide.declared());
  }

  /** The department gives the same matter another number; people's trips stay theirs. */
  void renumber() {
    Truths.Truth before = truth;
    before.closed = true;
    before.refiled = true;
    world.truths.finish(before);
    caseNo = firstNo + "-R" + ++renumbered;
    truth = newTruth();
    truth.follows(before);
  }

  boolean plays(Trick trick) {
    return world.settings.flaws().plays(trick, item.bureau());
  }

  boolean onlineApplied() {
    return channel.equals(Channels.WEB) || channel.equals(Channels.APP);
  }

  boolean applyingInPerson() {
    return inPerson(channel);
  }

  private static boolean inPerson(String by) {
    return by.equals(Channels.HALL) || by.equals(Channels.SELF_SERVICE) || by.equals(Channels.BANK);
  }

  /** The first step is taken on that day, or on the first open one after it. */
  void begin(int day) {
    if (!applyingInPerson()) {
      world.agenda.at(world.online(chance, day), this::applyFromAfar);
      return;
    }
    long first = world.visiting(chance, day);
    if (consultsFirst()) {
      world.halls.come(visit(place, this::consult), first);
      first = world.visiting(chance, Moment.dayOf(first) + chance.between(1, 6));
    }
    if (channel.equals(Channels.HALL) && chance.hit(0.1)) {
      first = new Appointment(this).make(first);
    }
    setOut(first);
  }

  /**
   * Under the old guides people had to ask first; under the new ones only where they are unclear.
   */
  private boolean consultsFirst() {
    boolean oldWay = guide.declared() >= 3;
    return oldWay || (trouble == Trouble.GUIDE_INCOMPLETE && chance.hit(0.55));
  }

  private void setOut(long time) {
    switch (channel) {
      case Channels.HALL -> comeForReceipt(time);
      default ->
          world.agenda.at(
              time,
              () -> {
                truth.trips++;
                stand(place);
                new Processing(this).receive(null);
              });
    }
  }

  private void comeForReceipt(long time) {
    Visit visit = visit(place, served -> new Processing(this).receive(served));
    visit.left = () -> giveUpAndReturn();
    if (trouble == Trouble.CAPACITY && truth.trips == 0) {
      visit.patience = 0;
    }
    world.halls.come(visit, time);
  }

  private void giveUpAndReturn() {
    truth.futile++;
    truth.troubles.add(Trouble.CAPACITY);
    int day = Moment.dayOf(world.agenda.now());
    Visit again = visit(place, served -> new Processing(this).receive(served));
    world.halls.come(again, world.visiting(chance, day + chance.between(1, 5)));
  }

  private void applyFromAfar() {
    if (chance.hit(0.03)) {
      say(EventType.CONSULTED, Channels.PHONE, null, true)
          .attributes()
          .text("topic", "guide")
          .flag("answered", true)
          .text("by", "STAFF");
      world.endLine();
    }
    new Processing(this).receive(null);
  }

  private void consult(Visit visit) {
    sayBefore(EventType.CONSULTED, visit.place)
        .attributes()
        .text("topic", "materials")
        .flag("answered", true)
        .text("by", "STAFF")
        .text("text", Phrases.question(chance));
    world.endLine();
  }

  private void stand(Place where) {
    lastAtDesk = world.agenda.now();
    lastPlace = where;
  }

  Visit visit(Place where, Consumer<Visit> served) {
    return new Visit(
        party,
        where,
        item.bureau().code(),
        List.of(this),
        visit -> {
          stand(where);
          served.accept(visit);
        });
  }

  /** A fact before there is a case: it names the item only. */
  private EventLine sayBefore(EventType type, Place where) {
    world
        .line
        .start("desk", key("d"), type.name(), world.agenda.now())
        .text("regionCode", where.region());
    return applicant()
        .text("itemCode", item.code())
        .text("departmentCode", item.bureau().code())
        .text("locationId", where.id())
        .text("channel", Channels.HALL);
  }

  EventLine say(EventType type, String by, @Nullable Place where, boolean byApplicant) {
    return say(type, by, where, byApplicant, world.agenda.now());
  }

  /** The envelope of a fact of this case; the caller adds attributes and ends the line. */
  EventLine say(
      EventType type, String by, @Nullable Place where, boolean byApplicant, long happened) {
    boolean ofCase = type.family() == EventFamily.CASE;
    boolean keyed = ofCase && inPerson(by) && plays(Trick.KEY_AS_ONLINE);
    boolean omitted = ofCase && (hides() || plays(Trick.OMIT_SUBJECT));
    return say(
        type, keyed ? Channels.WEB : by, keyed ? null : where, happened, byApplicant && !omitted);
  }

  private EventLine say(
      EventType type, String by, @Nullable Place where, long happened, boolean tellsApplicant) {
    String region = where == null ? party.region() : where.region();
    world
        .line
        .start(item.bureau().source(), key("c"), type.name(), happened)
        .text("regionCode", region);
    if (tellsApplicant) {
      applicant();
    }
    return world
        .line
        .text("caseNo", caseNo)
        .text("applicationNo", applicationNo)
        .text("itemCode", item.code())
        .text("departmentCode", item.bureau().code())
        .text("locationId", where == null ? null : where.id())
        .text("channel", by);
  }

  private boolean hides() {
    return trouble != Trouble.NONE && plays(Trick.OMIT_SUBJECT_OF_TROUBLED);
  }

  /** The number of the ticket, where the desk writes it down. */
  @Nullable String noted(@Nullable Visit visit) {
    if (visit == null || hides() || plays(Trick.KEY_AS_ONLINE)) {
      return null;
    }
    return visit.notedTicket();
  }

  String key(String kind) {
    return firstNo + kind + ++said;
  }

  /** The identity of whoever acts for this case, unless the system that keeps it has none. */
  EventLine applicant() {
    EventLine line = world.line;
    if (nameless) {
      return line;
    }
    line.text("subjectKey", party.key());
    if (party.organisation()) {
      line.text("subjectKeyType", "USCC").text("subjectKind", "ORGANISATION");
    }
    if (channel.equals(Channels.VILLAGE)) {
      return line.text("agentKey", world.people.publicAgent(place)).text("agentKind", "PUBLIC");
    }
    return line.text("agentKey", party.agentKey());
  }
}
