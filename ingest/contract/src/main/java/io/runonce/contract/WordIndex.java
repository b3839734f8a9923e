package io.runonce.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words by their first character: a pattern of many words tries all of them at every place. */
final class WordIndex {
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  /** Of words parted by bars. */
  WordIndex(String words) {
    for (String word : words.split("\\|", -1)) {
      byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(word);
    }
    byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
  }

  /** How long the longest word is that begins here; 0 if none does. */
  int lengthAt(String text, int at) {
    for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(word, at)) {
        return word.length();
      }
    }
    return 0;
  }
}
