package org.assay.api.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.organisation.BoardGroup;
import org.assay.organisation.BoardGroups;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For which groups each board speaks; for the operator. */
@RestController
@RequestMapping("/api/v1/board-groups")
@Tag(name = "Service")
class BoardGroupDoor {
    private final BoardGroups groups;

    BoardGroupDoor(BoardGroups groups) {
        this.groups = groups;
    }

    /** That a board speaks for those whom a group commissions. */
    @Schema(
            name = "BoardGroup",
            description = "That a board speaks for the organisations that a group commissions.")
    record BoardGroupBody(
            @Schema(description = "Key by which editions name the board.", example = "hill-board")
                    @Nullable String board,
            @Schema(description = "ODS code of the group.", example = "09A")
                    @Nullable String group) {
        static BoardGroupBody of(BoardGroup one) {
            return new BoardGroupBody(one.board(), one.code());
        }

        String cursor() {
            return board + "/" + group;
        }
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    @Operation(
            summary = "List the groups of boards",
            description =
                    "By the board's name. What a board lays over an edition is for organisations that its groups commission.")
    ListOf<BoardGroupBody> listBoardGroups(Actor actor, Paging paging) {
        return paging.of(
                groups.all(actor).stream().map(BoardGroupBody::of).toList(),
                BoardGroupBody::cursor);
    }

    @Allow(Right.RUN_SERVICE)
    @PutMapping
    @Operation(
            summary = "Let a board speak for a group",
            description = "Where it does so already nothing changes.")
    BoardGroupBody addBoardGroup(Actor actor, @RequestBody BoardGroupBody body) {
        String board = body.board() == null ? "" : body.board();
        String group = body.group() == null ? "" : body.group();
        return switch (groups.add(actor, board, group)) {
            case BoardGroups.Adding.Done(var added) -> BoardGroupBody.of(added);
            case BoardGroups.Adding.Refused(var problems) -> throw Refused.invalid(problems);
        };
    }

    @Allow(Right.RUN_SERVICE)
    @DeleteMapping("/{board}/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let a board speak for a group no more",
            description = "What it laid over editions before stays as it is.")
    void removeBoardGroup(Actor actor, @PathVariable String board, @PathVariable String code) {
        if (!groups.remove(actor, board, code)) throw new NotFound();
    }
}
