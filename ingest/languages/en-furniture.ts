import type { FurnitureWords } from "./language.ts";
import { listWords } from "./list-words.ts";
import { LIST, NAME, NUMBER, PLACES } from "./pattern-parts.ts";

const SECTION =
  "(?:news|sports?|business|politics|world|world news|uk|us|europe|asia|opinion|culture|arts|technology|tech|science|health|travel|lifestyle|entertainment|celebrity|environment|education)";

const STORIES =
  "(?:articles?|stories|story|news|coverage|content|posts?|topics?|subjects?|links?|reading|videos?|recipes|items|tags|products|episodes|podcasts)";

/** What English pages say around an article. English is the language of most pages, so that there is more than one file holds. */
export const EN_FURNITURE: FurnitureWords = {
  commentPrompts: [
    "(?:leave|post|add|write|submit) (?:a|your) (?:public )?(?:reply|comments?)(?: (?:here|below|now))?(?: cancel reply)?",
    "be the first to (?:comment|reply|leave a comment)(?: on this (?:article|story|post))?|start the (?:conversation|discussion)",
    "(?:join|continue) the (?:conversation|discussion|debate)|comment on this (?:article|story)|have your say|what do you think\\?",
    "(?:please )?(?:log|sign) ?in(?: or (?:register|sign up|create an account))? to (?:post|reply|leave|comment|write|join)(?: a)?(?: (?:comment|reply|the conversation|the discussion))?",
    "you must (?:be )?log(?:ged)?[ -]?in to (?:post a comment|comment|reply)",
  ],
  comments: ["comments?", "replies", "responses"],
  commentHeads: [
    "(?:no|view|show|hide|all|see|read|load more|latest|reader|readers'|most recent|top) comments",
    `(?:view|show|see|read|load) (?:all )?(?:the )?(?:${NUMBER} )?(?:more )?comments`,
  ],
  listHeads: [
    `(?:most|top|latest|popular|recent|trending|breaking|recommended|featured|related|similar|other|more|next|previous|suggested|sponsored|must|don't) (?:read|reads|popular|viewed|shared|commented|emailed|recent|watched|headlines|${STORIES})(?: (?:now|today|this week|for you|from us|in ${SECTION}|on this (?:topic|story|subject)))?`,
    `more ${STORIES} (?:like this|from (?:this|our) (?:author|section|series|category|site|partners))`,
    "related|trending(?: (?:now|today|on the web|topics))?|popular now|up next|next up|recommended(?: for you| by our editors)?|also recommended|more for you|read next|what to (?:read|watch) next",
    `more (?:from|in|on) ${SECTION}|(?:topics|people|companies|stocks|places) (?:mentioned )?in this (?:article|story)`,
    "more (?:from|by|on|in|about)(?: (?:us|this (?:author|section|series|category|site|topic|story|subject|issue)|the same author|our (?:partners|network|site)|around the web|the web))?",
    "(?:you|readers) (?:may|might) (?:also|like|also like|also be interested in|also enjoy|have missed)(?: these)?|you may like|in case you missed it|don't miss(?: out| it)?",
    "editor'?s'? (?:picks?|choice)|from (?:our partners|around the web|the web|our network)|around the web|further reading|explore further|see also|read also|also read|also see",
  ],
  signs: [
    "advertisements?|advertising|ad|ads|ads? by \\w+|sponsored(?: content| post| links?)?|promoted(?: content| stories)?|paid (?:content|post)|partner content|advertorial|article continues|advertisement - (?:scroll to continue|article continues below)",
    "(?:the )?(?:story|article|post|content) (?:continues|continued)(?: (?:below|after|under))?(?: (?:the |this )?(?:advertisement|ad|video|photo|image|gallery|break|map|chart|graphic|newsletter|promotion))?",
    "(?:continue|keep) reading(?: (?:below|the main story|this (?:article|story)))?|scroll (?:down )?(?:to|for) (?:continue(?: reading)?|more|the rest)",
    "(?:click|tap) (?:here|to (?:enlarge|expand|hide|view|read more|read|play|zoom|share|close|open))(?: (?:to|for) (?:read|read more|more|continue|enlarge|view|subscribe|details))?|click to read more and view comments|(?:enlarge|expand|view|zoom|download)(?: this)? (?:image|photo|picture|figure|gallery|slideshow|full[ -]?size)|(?:view|show|see|load|read) (?:more|less|all|full (?:article|story|text)|the (?:full|whole|rest of the) (?:article|story|post))|read (?:more|the rest|the full (?:story|article)|full (?:story|article)|on|it here|more here|story|article|next|this next|below)|(?:learn|find out|discover|watch|hear|get) more(?: here| now)?|more here|see details|full story|details here",
    "(?:skip|jump|back|return) to (?:the )?(?:main )?(?:content|navigation|article|story|top(?: of (?:the )?page)?|home|homepage|video|text|search|menu|footer)|print (?:this )?(?:article|story|page)|e?-?mail this(?: (?:article|story|page|to a friend))?|(?:save|bookmark|share|copy|cite|gift|license|report|like|tweet|pin|reuse) (?:this )?(?:article|story|page|post|content|link|recipe)|share(?: this)?(?: (?:on|via|with) (?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|e-?mail|telegram|friends|your friends))|share this(?: with)?|copy link|link copied|copied(?: to clipboard)?|(?:send|give) (?:this )?as a gift|listen to this (?:article|story)|(?:next|previous) (?:page|slide|photo|image)|next previous|reuse this content(?:the trust project)?|the trust project|loading(?: comments| more)?|please wait",
    "(?:log|sign) ?(?:in|up|out)(?: (?:now|here|today|for free))?|subscribe|(?:subscribe|register|join|sign up)(?: (?:now|today|here|free|for free|us))+|already (?:a|have an?) (?:subscriber|member|account)(?:\\?)?(?: (?:log|sign) in(?: here)?)?|create (?:a|an|your)(?: free)? account|manage (?:your )?(?:account|subscription|cookies|preferences)|forgot (?:your )?password\\??|subscribers? only|(?:for|exclusive to) subscribers(?: only)?|subscriber exclusive|premium (?:content|article)|free trial|start your free trial|unlock (?:this|the full) article|subscribe and save|subscribe & save|enter your e-?mail(?: address)?|your e-?mail(?: address)?",
    "(?:sign up (?:for|to)|subscribe to|get) (?:the|our|the free|our free|our daily|our weekly|the daily)?(?: \\S+)? ?newsletters?|newsletter(?: sign-?up)?|(?:get|download) (?:our|the) (?:free )?app|click (?:here )?to get the [^.!?]{2,30} app|(?:follow|find|like|join|connect with) us(?: (?:on|at) (?:facebook|twitter|x|instagram|youtube|telegram|linkedin|whatsapp|tiktok|google news|social media))?(?: and (?:facebook|twitter|x|instagram|youtube))?|follow(?: (?:him|her|them|me|the author))? on (?:facebook|twitter|x|instagram|linkedin)",
    "all rights reserved",
    "comments? (?:are|have been) (?:closed|disabled|turned off)(?: (?:for|on) this (?:article|story|post))?",
    "\\d+ ?-? ?min(?:ute)?s?(?: |-)read|(?:estimated )?reading time ?:? ?\\d+ ?(?:min(?:ute)?s?)?",
    "(?:\\d[\\d.,]*k? )(?:views|shares|likes|reads|followers)",
    "updated|last updated|published|posted|modified|last modified|published on|posted (?:on|by|in)|written by|by|tags|filed under|keywords|categories|embed|see more|improve this (?:question|answer)|reset to default|blog comments powered by|word count",
    "view this post on (?:instagram|facebook|twitter|x|tiktok)(?: .{0,3}instagram beitrag| instagram beitrag)?",
  ],
  notices: [
    // Rights.
    "all rights (?:are )?reserved",
    `our (?:standards|principles|guidelines) ?: (?:the )?${NAME} (?:principles|standards|guidelines)`,
    "this (?:material|article|story|content|document)(?:,? or parts of it,?)? (?:may|must|can) not be (?:re)?(?:published|produced|printed|broadcast|distributed)(?:,? (?:broadcast|re-?written|redistributed|reproduced|republished|copied|stored|transmitted|published|or|and|in (?:whole|part|any form)))*(?: without (?:(?:express|prior|our|the) ?)*(?:written )?(?:permission|consent)(?: of (?:the publisher|" +
      NAME +
      "))?)?",
    `this (?:article|story|material|text) is (?:the copyrighted property|copyright|©) of ${NAME}`,
    "(?:written permission|permission in writing) must be obtained (?:before|from) (?:reprint(?:ing)?|the publisher|republication)(?: in (?:online|print)(?: or (?:online|print))? media)?",
    "(?:reprinting|reproducing|copying|republishing) (?:this )?(?:content|article)? ?without (?:permission|payment|permission and/or payment) is (?:theft|prohibited|forbidden)(?: and punishable by law)?",
    "do not (?:reproduce|copy|republish|distribute) without (?:written |prior )?(?:permission|consent)",
    "(?:any )?(?:unauthori[sz]ed )?(?:reproduction|copying|redistribution|republication) (?:of (?:this|any) (?:article|content|material) )?(?:is (?:strictly )?(?:prohibited|forbidden)|without (?:written |prior )?permission is (?:strictly )?prohibited)",
    "(?:click here|contact us) (?:for|about) (?:reprint|reprints|republication|syndication|licensing)(?: permission| rights)?",
    // Comments.
    "comments? (?:are|is) (?:moderated|subject to (?:moderation|approval|our (?:rules|guidelines|terms)))(?: (?:and it is not always possible to publish all that have been submitted|before (?:publication|they appear)))?",
    "(?:please )?(?:understand|note|be aware) that comments are moderated(?: and it is not always possible to publish all that have been submitted)?",
    "(?:some )?comments may be (?:re)?published(?: on the website or in the newspaper; e-?mail addresses will not be published)?",
    "your e-?mail address will not be (?:published|shared)|e-?mail addresses will not be published|required fields are marked ?\\*?",
    "we (?:ask|require) that comments (?:are|be) civil(?: and free of libell?ous or hateful material)?",
    "(?:you must|you need to|please|you have to) (?:be )?(?:log(?:ged)?|sign(?:ed)?|register(?:ed)?)[ -]?(?:in )?(?:or register(?:ed)? )?(?:to|in order to) (?:post|leave|write|add|make|join)(?: a| your| the)? (?:comments?|reply|conversation|discussion)",
    `${NAME} is not responsible for (?:the )?(?:opinions?|comments?|content)(?:, statements or media content| expressed)?(?: (?:presented|posted|expressed|submitted|made) by (?:its |our )?(?:contributors|readers|users|commenters))?`,
    "(?:the )?(?:views|opinions) expressed (?:here|in (?:the )?comments|in this (?:article|column|section)) are (?:those of (?:the )?(?:authors?|readers|commenters|users)|(?:the author's|their) own)(?: (?:alone|only))?(?: and do not (?:necessarily )?(?:reflect|represent) (?:those|the (?:views|opinions|position)) of .{2,60})?",
    // Letters, apps, channels. They speak to "you".
    `(?:then |please |not signed up\\? )?(?:sign up|subscribe|register)(?: now| today| here)?(?: (?:for|to) (?:our|the|my|${NAME}['’]s))(?: [\\w&'’-]+){0,6} (?:newsletters?|emails?|alerts|bulletins?|briefings?|mailing list|channel|podcast|edition|feed)(?: (?:here|now|today|below|for free|for the full story|for (?:more|video) (?:updates|news|stories)|for more [\\w-]+ news|to (?:get|receive) ${LIST} (?:to|in) your inbox|(?:straight|delivered|direct(?:ly)?)(?: straight| direct(?:ly)?)? (?:to|in) your inbox(?: every (?:day|morning|week|evening|friday|sunday))?)){0,3}`,
    `(?:then |please )?(?:sign up|subscribe)(?: now| today)? to (?:the )?${NAME} newsletters?`,
    `(?:for|get) (?:all )?the latest (?:news|updates|headlines|stories)${LIST},? ?(?:and |- |– )?(?:visit|sign up|subscribe|follow|download|check out)${LIST} (?:here|homepage|newsletters?|inbox|twitter|facebook|instagram|apps?(?: for (?:ios|android|iphone)(?: (?:and|or) (?:ios|android|iphone))?)?)`,
    `don't miss the latest (?:news|updates|headlines|stories)${LIST} - sign up to our (?:daily|weekly) newsletters?(?: here)?`,
    "(?:get|have) (?:the|our) (?:latest |best |top |day's |most important )*(?:news|stories|headlines|newsletter)(?: and (?:news|stories|headlines|analysis))? (?:delivered |sent )?(?:straight |direct(?:ly)? )?(?:to|in) your (?:inbox|phone|e-?mail)(?: every (?:day|morning|week|evening))?",
    `(?:please )?(?:follow|like|find|join) (?:us|me|him|her|them|@\\w+|the (?:author|reporter)) on ${PLACES}(?:,? (?:and|or) (?:(?:like|follow|find) us on |subscribe to )?${PLACES}| @\\w+)*(?: for (?:more|all the latest|the latest)(?: [\\w-]+){0,3} (?:news|updates|stories|headlines))?`,
    `follow ${NAME} on ${PLACES}(?: ?,? (?:and |or )?(?:on )?(?:${PLACES}|@\\w+))*`,
    `(?:you can also |please )?(?:download|get|install) (?:the|our) (?:[\\w&'’.-]+ ){0,5}app(?: (?:for (?:android|ios|iphone|free|full coverage(?: of ${NAME})?)|from the app store|on (?:google play|the app store)|to (?:read|enjoy|get) ${NAME}|or|and|android|ios|here|now|today)){0,6}`,
    `get the latest news (?:straight |direct(?:ly)? )?(?:to|on) your phone with the ${NAME} app`,
    "submit (?:your|a) letter to the editor (?:via this form|here)|read more letters to the editor",
    "get the most out of your experience: download the app to enjoy .{2,80}",
    // Subscriptions.
    `to (?:view|read|continue reading|access) (?:the|this) (?:full |whole |rest of the )?(?:story|article|content),? please (?:subscribe|register|log in|sign in|sign up)(?: to ${NAME})?`,
    "if you(?:'re| are) (?:seeing this message but you(?:'re| are) )?already a (?:subscriber|member),? (?:you can |please )?(?:log|sign) in(?: here)?(?: for immediate access to this (?:story|article)| to (?:continue(?: reading)?|read on))?",
    "already (?:a|have an?|have a) (?:subscriber|member|account|subscription)\\?(?: (?:please )?(?:log|sign) in(?: here| now)?)?",
    "(?:this|the rest of this|the full) (?:article|story|content|page|text) is (?:available )?(?:for|reserved for|exclusive to|available (?:only )?to|only available to) (?:our )?(?:paid |paying |registered )?(?:subscribers|members)(?: only)?",
    "(?:please )?(?:subscribe|register|log in|sign in)(?: now)? to (?:continue(?: reading)?|read (?:on|more|the (?:full|whole|rest of the) (?:story|article))|keep reading|unlock this (?:story|article))(?: this (?:story|article))?",
    "you (?:have|'ve) (?:reached your limit of|read|used) (?:all )?(?:\\d+ of )?(?:your )?(?:\\d+ )?free (?:articles|stories)(?: (?:this|for (?:the|this)) month)?",
    "support (?:our|independent|quality|local) journalism(?: (?:by|with) (?:subscribing|a subscription|a donation|donating)| today| and subscribe(?: today| now)?)?",
    // Cookies, affiliates, content of others.
    "(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies(?: (?:and (?:similar|other) technologies|to (?:improve|enhance|personali[sz]e|optimi[sz]e|analy[sz]e|give you|provide you with|offer you|ensure|deliver)" +
      LIST +
      "(?:experience|website|site|traffic|ads|adverts|advertising|content|service|services|features))){0,3}",
    "by (?:continuing|using|browsing|clicking)(?: to (?:use|browse))?" +
      LIST +
      " you (?:agree|consent|accept)" +
      LIST +
      "(?:cookies|policy|terms|use|conditions)",
    "(?:\\*? ?disclosure: )?(?:some of the|this (?:article|post|page|story) (?:may )?contains?) (?:links (?:above|below|here|in this (?:article|post)) are )?affiliate links" +
      `(?:, (?:meaning|which means)${LIST}commission${LIST}(?:purchase|buy|links|you))?`,
    '(?:we|if you (?:buy|click)[^.!?"“”]{0,80},? we) (?:may|might) (?:earn|receive|get) (?:a|an|an affiliate|a small) commission(?: (?:if|when|from|on|for) [^.!?"“”]{0,60}(?:links?|purchases?|buy|you))?',
    "community content is available under [^.!?]{2,40}(?: unless otherwise noted)?",
  ],
  companions: [
    `you can (?:choose|cancel|change|unsubscribe)(?: (?:an?|your) ${LIST}(?:subscription|pass|plan|mind))?(?: (?:at )?any ?time)?`,
    "in case of abuse,? (?:click here|please contact us) to report(?: it)?|(?:click here|use the link) to report (?:abuse|a comment)",
    "we will,? (?:however, )?try to publish comments that are representative of all received",
    `we (?:welcome|encourage|value|invite) (?:(?:your|reader|readers') )?(?:comments|feedback)(?: on (?:the top stories of the day|this (?:article|story)|our (?:stories|articles)))?`,
    `(?:send us a message|message us|contact us|write to us) (?:on|via|at) .{0,200}(?:@[\\w.-]+|\\d)`,
    "(?:also )?please (?:stick to the topic(?: under discussion)?|keep (?:your )?comments (?:civil|respectful|polite|on topic)(?: and (?:civil|respectful|polite|on topic))?|be (?:respectful|civil|polite)(?: (?:of|to) (?:others|other (?:readers|commenters|users)))?(?: in your comments?)?|read our (?:comment(?:ing|s)? (?:policy|rules|guidelines)|community (?:guidelines|rules|standards))(?: before (?:commenting|posting|you comment))?)",
  ],
  pointers: ["(?:read|see|watch|listen|hear)(?: (?:more|also|next|now|here|this|on))?"],
  barePointers: [
    "(?:also|must) (?:read|see|watch)|more(?: (?:on|from|about) (?:this|the) (?:story|topic|subject))?|(?:read )?(?:the )?full (?:story|article)|related(?: (?:articles?|stories|story|news|content|coverage|topics?|posts?|links?|reading|videos?|podcasts?))?|further reading|don['’]t miss|you (?:may|might) also (?:like|enjoy)|recommended|up next|trending|click here|live|video|opinion|explainer|gallery|in pictures|in pics|podcast|editor['’]s picks?",
  ],
  values: [
    "tags?|keywords|topics?|categor(?:y|ies)|filed (?:under|in)|posted (?:in|by|under)|in this (?:article|story)|related (?:tags|topics|subjects)|article (?:id|tags|type|number)|word count|words|character count|reading (?:level|time|age)|(?:estimated )?read(?:ing)? time|time to read|lexile(?: level)?|grade level|views|shares|downloads|permalink|short (?:link|url)|page views",
    "(?:follow|find|like|share)(?: us| this)?(?: on)?|follow on|share (?:on|via)|our (?:standards|principles|guidelines)",
  ],
  listOpeners: ["more (?:from|on|about|in)"],
  orders: [
    "(?:read|learn|see|find out|discover|watch|hear) more\\b",
    "click (?:here|through|to)\\b",
    "sign up (?:for|to)\\b",
    "subscribe (?:to|now|for|here)\\b",
    "follow (?:us|@\\w+)",
    "download (?:the|our)\\b",
    "join (?:us|our)\\b",
    "get the latest\\b",
  ],
  buttons:
    listWords(`share shares sharing tweet retweet print email e-mail mail save bookmark copy link url like likes follow subscribe
      pin listen comment comments reply download pdf text size font previous next back home top menu search close loading`),
  buttonFillers:
    listWords(`on via by with to this that the article story page post news us me it in of and or more our your for views
      all`),
  footers: [
    "terms of (?:use|service)",
    "(?:privacy|cookie) (?:policy|notice|settings|preferences)",
    "cookies",
    "copyright",
    "contact(?: us)?",
    "about us",
  ],
  partNames: [],
  otherLists: [
    "related",
    "recommended",
    "trending",
    "popular",
    "similar",
    "latest",
    "recent",
    "further reading",
    "most (?:read|popular|viewed)",
    "top stories",
    "more",
    "also",
    "don.t miss",
    "you (?:may|might)",
    "editors?.{0,3} (?:picks?|choice|recommendations?)",
    "in this (?:article|story|post)",
    "(?:table of )?contents",
    "on this page",
  ],
  sourceLists: [
    "sources?",
    "references?",
    "bibliography",
    "works cited",
    "notes",
    "footnotes",
    "citations",
    "links",
    "documents?",
    "resources",
    "credits?(?: *\\/ *resources)?",
  ],
  listFollows: ["following", "below", "these are", "here (?:is|are)"],
};
