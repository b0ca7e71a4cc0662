/** Short words of sentences, in small letters. */
export const SMALL_WORDS =
  /^(?:je|tu|il|on|ce|se|si|ni|ou|et|me|te|ne|ai|as|an|us|he|we|be|do|go|is|it|my|no|so|by|at|if|up|hi|oh|ah|eh|ha|xx|lu|vu|pu|su|eu|là|ça|va)$/u;

/** Short ways of writing that sign nothing, in small letters. */
export const SMALL_NOISE =
  /^(?:ok|tv|km|kg|cm|mm|ml|pm|am|cc|ps|ht|tt|etc|svp|stp|pls|plz|thx|tks|mdr|ptdr|lol|bzh|fr|uk|eu|vs|nb|pb|pbs|rt|dm|mp|id|pc|tl|bb|bn|bjr|bsr|cdt|rdv|sms|qr|xxx|ttc|pmr|tgv|ter|btw|brb|tbc|tbd|smh|omg|fyi|hm|hmm|mmm|pfff?|bah|ben|hé|fb|ig|yt|wc|gb|mb|mo|go|ko|www|com|org|th|nd|rd|st|er|re|ft|ad|ha|ho|dr|mr|ms|cf|gr|av|bd|pl|ça|ci|ex|bis|ter|min|sec|soz|hth|lmk|rly|tho|msg|np|yw|tbh|idk|imo|ikr|dw|appt|tmrw|hrs|mins|pkg)$/u;
