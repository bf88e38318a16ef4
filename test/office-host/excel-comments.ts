import type { CommentDescription } from "./description";
import { parseArea } from "./areas";
import { alive, type ExcelState } from "./excel-state";
import { HostClass } from "./host-object";
import type { SheetModel } from "./sheet-model";

interface Sheet {
  readonly state: ExcelState;
  readonly sheet: SheetModel;
}

interface Comment extends Sheet {
  readonly comment: CommentDescription;
  readonly id: string;
}

interface Reply {
  readonly author: string;
  readonly id: string;
}

const REPLY: HostClass<Reply> = new HostClass<Reply>("CommentReply", {
  id: ({ id }) => id,
  scalars: { Id: ({ id }) => id, AuthorName: ({ author }) => author },
});

const REPLIES: HostClass<Comment> = new HostClass<Comment>("CommentReplyCollection", {
  items: ({ comment, id }) =>
    (comment.replies ?? []).map((author, index) => REPLY.wrap({ author, id: `${id}.${index}` })),
});

const COMMENT: HostClass<Comment> = new HostClass<Comment>("Comment", {
  id: ({ id }) => id,
  scalars: { Id: ({ id }) => id, AuthorName: ({ comment }) => comment.author },
  navigations: { Replies: (target) => REPLIES.wrap(target) },
  methods: {
    GetLocation: ({ state, sheet, comment }) => {
      const area = parseArea(comment.cell);
      if (area === undefined) throw new Error(`${comment.cell} is no address`);
      return state.make.range(alive(sheet), area);
    },
  },
});

const commentsOf = ({ state, sheet }: Sheet): readonly Comment[] =>
  sheet.comments.map((comment, index) => ({ state, sheet, comment, id: `${sheet.id}${index}` }));

/** Worksheet.comments, as documented for ExcelApi 1.10, to be read. */
export const COMMENTS: HostClass<Sheet> = new HostClass<Sheet>("CommentCollection", {
  items: (target) => commentsOf(target).map((comment) => COMMENT.wrap(comment)),
  item: (target, key) => {
    const found = commentsOf(target).find(({ id }) => id === key);
    if (found === undefined) throw new Error("host model: no such comment");
    return COMMENT.wrap(found);
  },
});
